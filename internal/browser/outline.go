package browser

import (
	"encoding/json"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

// Outline returns the page as a screen reader tells it: a line for each thing that has a role, with its name and what
// it is in, indented by what holds it. Mere boxes are left out.
func (tab *Tab) Outline() string {
	tab.t.Helper()
	tree, err := chromedp.Call(tab.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		tab.t.Fatalf("browser: outline: %v", err)
	}
	o := outline{nodes: map[accessibility.NodeID]*accessibility.Node{}}
	for _, node := range tree.Nodes {
		o.nodes[node.NodeID] = node
	}
	if len(tree.Nodes) > 0 {
		o.tell(tree.Nodes[0], 0)
	}
	return o.text.String()
}

type outline struct {
	nodes map[accessibility.NodeID]*accessibility.Node
	text  strings.Builder
}

// boxes are roles that say nothing to who listens.
var boxes = map[string]bool{"none": true, "generic": true, "InlineTextBox": true, "LineBreak": true, "MenuListPopup": true, "ListMarker": true, "rowgroup": true}

func (o *outline) tell(node *accessibility.Node, depth int) {
	role, name := textOf(node.Role), textOf(node.Name)
	if !node.Ignored && !boxes[role] && (role != "StaticText" || !o.isNameOf(node.ParentID, name)) {
		o.text.WriteString(strings.Repeat("  ", depth) + role)
		if name != "" {
			o.text.WriteString(" “" + name + "”")
		}
		o.text.WriteString(stateOf(node) + "\n")
		depth++
	}
	for _, id := range node.ChildIDs {
		if child := o.nodes[id]; child != nil {
			o.tell(child, depth)
		}
	}
}

// isNameOf tells whether a text has been said as the name of what holds it.
func (o *outline) isNameOf(id accessibility.NodeID, text string) bool {
	for parent := o.nodes[id]; parent != nil; parent = o.nodes[parent.ParentID] {
		if !parent.Ignored && !boxes[textOf(parent.Role)] {
			return strings.Contains(textOf(parent.Name), strings.TrimSpace(text))
		}
	}
	return false
}

// stateOf tells of a thing's state what changes.
func stateOf(node *accessibility.Node) string {
	var state string
	for _, property := range node.Properties {
		value := textOf(property.Value)
		switch property.Name {
		case "expanded", "pressed", "checked", "invalid":
			if property.Name != "invalid" || value != "false" {
				state += ", " + string(property.Name) + " " + value
			}
		case "level":
			state += ", level " + value
		}
	}
	return state
}

func textOf(value *accessibility.Value) string {
	if value == nil || len(value.Value) == 0 {
		return ""
	}
	var text string
	if json.Unmarshal(value.Value, &text) == nil {
		return text
	}
	return string(value.Value)
}
