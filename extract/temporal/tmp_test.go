package temporal

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"dateline/timeline"
)

func TestTmpEval(t *testing.T) {
	in, out := os.Getenv("TX_IN"), os.Getenv("TX_OUT")
	if in == "" {
		t.Skip()
	}
	f, _ := os.Open(in)
	o, _ := os.Create(out)
	defer o.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 64<<20)
	start := time.Now()
	english()
	fmt.Println("compile", time.Since(start), len(english().states), len(english().nodes))
	bytes := 0
	start = time.Now()
	var spent time.Duration
	for sc.Scan() {
		var d struct{ ID, Date, Text string }
		json.Unmarshal(sc.Bytes(), &d)
		bytes += len(d.Text)
		if len(d.Date) > 10 {
			d.Date = d.Date[:10]
		}
		pub, _ := timeline.ParseDate(d.Date)
		s := time.Now()
		tg := (&Tagger{}).Tag(&timeline.Document{ID: d.ID, Text: d.Text, Published: pub})
		spent += time.Since(s)
		type tx struct {
			Begin int    `json:"begin"`
			End   int    `json:"end"`
			Text  string `json:"text"`
			Type  string `json:"type"`
			Value string `json:"value"`
		}
		list := []tx{}
		for _, e := range tg.Expressions {
			list = append(list, tx{e.Begin, e.End, e.Text, string(e.Type), e.Value})
		}
		b, _ := json.Marshal(map[string]any{"id": d.ID, "timexes": list})
		o.Write(append(b, '\n'))
	}
	fmt.Printf("%d bytes %v %.1f MB/s\n", bytes, spent, float64(bytes)/1e6/spent.Seconds())
}
