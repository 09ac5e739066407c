package timeline

import "slices"

// GroupOf returns the group that a category is in; one that no group has goes with Other.
func GroupOf(c Category) Group { return Groups[GroupIndex(c)] }

// GroupIndex returns the index in Groups of the group that a category is in.
func GroupIndex(c Category) int {
	for i, g := range Groups {
		if slices.Contains(g.Categories, c) {
			return i
		}
	}
	return len(Groups) - 1
}

func isCategory(c Category) bool { return slices.Contains(GroupOf(c).Categories, c) }

func isStatus(s Status) bool { return slices.Contains(Statuses, s) }
