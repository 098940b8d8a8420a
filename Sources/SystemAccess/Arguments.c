#include "SystemAccess.h"

#include <stdlib.h>

static char **arguments;
static int argument_count;

#if defined(__linux__) && defined(__GLIBC__)
// glibc hands constructors what it hands main.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  arguments = values;
  argument_count = count;
}
#elif defined(__APPLE__)
#include <crt_externs.h>
__attribute__((constructor)) static void keep_arguments(void) {
  arguments = *_NSGetArgv();
  argument_count = *_NSGetArgc();
}
#endif

char **hourglass_arguments(int *count) {
  *count = argument_count;
  return arguments;
}
