package report

// Grounds returns the pairs of colours of fragments.
func Grounds() [][2]string { return grounds }
