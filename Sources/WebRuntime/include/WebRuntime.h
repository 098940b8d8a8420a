// Nothing to call: the compiler and the standard library find these functions by their C names.
// A target of C needs a header for Swift to import it.
