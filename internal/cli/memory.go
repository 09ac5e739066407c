package cli

import "runtime/debug"

// collectLess has garbage collected more rarely, until the function that it returns is called: what works on one
// document at a time holds little, and throws most of it away at once. A choice made in the environment stands.
func collectLess() (restore func()) {
	const usual, rare = 100, 400 // per cent of what is held
	before := debug.SetGCPercent(rare)
	if before != usual {
		debug.SetGCPercent(before)
	}
	return func() { debug.SetGCPercent(before) }
}
