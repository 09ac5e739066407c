package timeline

// Comparisons counts how many pairs of events Merge would compare.
func Comparisons(events []Event) int {
	profiles := profilesOf(events, nil)
	blocks := blocksOf(profiles)
	for _, b := range blocks {
		b.fill(events, profiles)
	}
	n := 0
	for _, b := range blocks {
		for _, i := range b.events {
			others := map[int]bool{}
			b.eachSharing(profiles[i], i, func(j int) { others[j] = true })
			n += len(others)
		}
	}
	return n
}
