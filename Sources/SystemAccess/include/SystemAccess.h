// What Swift's own view of the system leaves out.
#ifndef SYSTEM_ACCESS_H
#define SYSTEM_ACCESS_H

/// The arguments that the program was started with, as the system gave them, and how many there
/// are; NULL where the system does not say, and Swift has to be asked. Swift reads them from a
/// file of the system, which is not everywhere, and repairs what is not UTF-8.
char **hourglass_arguments(int *count);

/// Gives one open file the attributes of another that go beyond its owner and its mode: the
/// extended ones, access lists among them. Returns 0, or the number of what is in the way.
int hourglass_copy_attributes(int from, int to);

/// Has a function called when the program goes wrong, on a stack of its own: the usual one may be
/// what is full.
void hourglass_on_fault(void (*handler)(int));

/// Gives this thread such a stack.
void hourglass_add_fault_stack(void);

/// Whether the system has no memory to give.
int hourglass_lacks_memory(void);

/// How many columns the terminal has that a way in or out belongs to; 0 where it belongs to none.
int hourglass_terminal_columns(int descriptor);

#endif
