package vn.motcua.shared;

import java.io.PrintWriter;

/// Something the operator (người vận hành) does from the command line of the machine itself:
/// `./motcua import procedures FILE`. The running program carries it out when there is one,
/// otherwise the command starts database and program for itself; either way it runs here.
public interface OperatorCommand {

    /// The leading words that choose it, such as `import procedures`.
    String name();

    /// What follows the name, such as `FILE [--mapping MAPPING]`, and after it one line of purpose.
    String usage();

    /// Carries it out and writes what it does, line by line. A [Refusal] says why it will not; bad
    /// arguments are refused by [Arguments] itself.
    void run(Arguments arguments, PrintWriter progress);
}
