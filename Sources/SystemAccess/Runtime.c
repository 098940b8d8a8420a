#include "SystemAccess.h"

#if defined(__linux__)
#include <stdlib.h>
#include <unistd.h>

// A program that is linked statically asks /proc where it stands, before anything of its own runs,
// and gives up where there is none. It is told any place then: nothing is looked for there.
__attribute__((constructor(101))) static void name_a_root(void) {
  if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}
#endif
