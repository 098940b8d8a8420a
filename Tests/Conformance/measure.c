// Runs a program with nothing to read and nowhere to print, and says how many nanoseconds it
// took, its peak memory in KiB and its exit status. Small itself, because a program's peak memory
// counts that of the one that starts it.
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

int main(int count, char **arguments, char **environment) {
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  for (int stream = 0; stream < 3; stream++)
    posix_spawn_file_actions_addopen(&streams, stream, "/dev/null", O_RDWR, 0);

  struct timespec start, end;
  struct rusage usage;
  pid_t child;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  if (count < 2 || posix_spawn(&child, arguments[1], &streams, NULL, arguments + 1, environment))
    return 1;
  if (wait4(child, &status, 0, &usage) != child) return 1;
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%ld %ld %d\n", (end.tv_sec - start.tv_sec) * 1000000000L + end.tv_nsec - start.tv_nsec,
         usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
  return 0;
}
