// Package cli is the command line of dateline: commands, flags, inputs, messages, exit statuses and output files.
//
//	os.Exit(cli.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
//
// It is the one room that reads the clock and the file system and writes messages. Results go to standard output or
// to the file that -o names, which is there whole or not at all; messages go to standard error. It never exits: Run
// gives the status.
package cli
