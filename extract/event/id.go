package event

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// identify makes a mention's id from its document, sentence and expression, and how often that pair came before,
// so that it outlives changes anywhere else.
func (r *reader) identify(quote, expression string) string {
	b := make([]byte, 0, len(r.doc.ID)+len(quote)+len(expression)+8)
	b = append(b, r.doc.ID...)
	b = append(b, 0)
	b = append(b, quote...)
	b = append(b, 0)
	b = append(b, expression...)
	sum := sha256.Sum256(b)
	n := r.counts[sum]
	r.counts[sum]++
	if n > 0 {
		b = strconv.AppendInt(append(b, 0), int64(n), 10)
		sum = sha256.Sum256(b)
	}
	return hex.EncodeToString(sum[:6])
}
