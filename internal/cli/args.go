package cli

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange puts a command line into the order that the library wants: the command, its flags, then "--" and its
// inputs. On its own the library stops at the first argument that is no flag. What follows a "--" is input, whatever
// it looks like, and so is a lone "-". takesValue tells whether a flag is followed by its value.
func arrange(args []string, takesValue func(flag string) bool) ([]string, error) {
	var flags, inputs []string
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		switch {
		case arg == "--":
			inputs = append(inputs, args...)
			args = nil
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			inputs = append(inputs, arg)
		default:
			flags = append(flags, arg)
			if strings.Contains(arg, "=") || !takesValue(strings.TrimLeft(arg, "-")) {
				continue
			}
			if len(args) == 0 {
				return nil, usageError{msg: arg + " needs a value"}
			}
			flags = append(flags, args[0])
			args = args[1:]
		}
	}
	if len(inputs) == 0 {
		return flags, nil
	}
	arranged := append([]string{inputs[0]}, flags...)
	return append(append(arranged, "--"), inputs[1:]...), nil
}

// takesValue looks a flag up among those of every command. A name means the same wherever it is used.
func takesValue(commands []*cli.Command) func(string) bool {
	valued := map[string]bool{}
	for _, command := range commands {
		for _, flag := range command.Flags {
			if _, isBool := flag.(*cli.BoolFlag); isBool {
				continue
			}
			for _, name := range flag.Names() {
				valued[name] = true
			}
		}
	}
	return func(flag string) bool { return valued[flag] }
}
