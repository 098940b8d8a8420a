#include "SystemAccess.h"

#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>

enum { fault_stack_size = 1 << 16 };

void hourglass_add_fault_stack(void) {
  void *memory = mmap(NULL, fault_stack_size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  stack_t stack = {.ss_sp = memory, .ss_size = fault_stack_size};
  sigaltstack(&stack, NULL);
}

void hourglass_on_fault(void (*handler)(int)) {
  const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  hourglass_add_fault_stack();
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (size_t index = 0; index < sizeof faults / sizeof faults[0]; index++)
    sigaction(faults[index], &action, NULL);
}

int hourglass_lacks_memory(void) {
  // What the program asked for in vain may have been large.
  const size_t size = 1 << 27;
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return 1;
  munmap(memory, size);
  return 0;
}
