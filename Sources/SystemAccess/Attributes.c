#include "SystemAccess.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/xattr.h>

#if defined(__APPLE__)
static ssize_t list(int file, char *names, size_t size) { return flistxattr(file, names, size, 0); }
static ssize_t get(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size, 0, 0);
}
static int set(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0, 0);
}
static int take_away(int file, const char *name) { return fremovexattr(file, name, 0); }
#else
static ssize_t list(int file, char *names, size_t size) { return flistxattr(file, names, size); }
static ssize_t get(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size);
}
static int set(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0);
}
static int take_away(int file, const char *name) { return fremovexattr(file, name); }
#endif

/// All names, each closed by a zero, in memory to be freed; NULL with the number of the trouble.
static char *names_of(int file, ssize_t *size, int *trouble) {
  *trouble = 0;
  *size = list(file, NULL, 0);
  if (*size < 0) {
    // Where there can be none, there are none.
    if (errno == ENOTSUP || errno == ENOSYS) *size = 0;
    else *trouble = errno;
    return NULL;
  }
  if (*size == 0) return NULL;
  char *names = malloc(*size);
  if (names != NULL) *size = list(file, names, *size);
  if (names == NULL || *size < 0) {
    *trouble = names == NULL ? ENOMEM : errno;
    free(names);
    return NULL;
  }
  return names;
}

static int has(const char *names, ssize_t size, const char *name) {
  for (const char *at = names; at < names + size; at += strlen(at) + 1)
    if (strcmp(at, name) == 0) return 1;
  return 0;
}

static int copy(int from, int to, const char *name) {
  ssize_t size = get(from, name, NULL, 0);
  if (size < 0) return errno;
  char *value = malloc(size == 0 ? 1 : size);
  char *other = malloc(size == 0 ? 1 : size);
  int trouble = 0;
  if (value == NULL || other == NULL) trouble = ENOMEM;
  else if (get(from, name, value, size) != size) trouble = EAGAIN;
  // What the system gives every file, such as a security label, need not be given again.
  else if (get(to, name, NULL, 0) == size && get(to, name, other, size) == size &&
           memcmp(value, other, size) == 0)
    trouble = 0;
  else if (set(to, name, value, size) != 0) trouble = errno;
  free(value);
  free(other);
  return trouble;
}

int hourglass_copy_attributes(int from, int to) {
  ssize_t size, other_size;
  int trouble;
  char *names = names_of(from, &size, &trouble);
  if (trouble != 0) return trouble;
  char *others = names_of(to, &other_size, &trouble);
  // A new file may have got some from its folder.
  if (trouble == 0 && others != NULL)
    for (char *at = others; at < others + other_size; at += strlen(at) + 1)
      if (!has(names, names == NULL ? 0 : size, at) && take_away(to, at) != 0) trouble = errno;
  if (trouble == 0 && names != NULL)
    for (char *at = names; at < names + size && trouble == 0; at += strlen(at) + 1)
      trouble = copy(from, to, at);
  free(names);
  free(others);
  return trouble;
}
