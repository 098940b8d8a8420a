// What the core needs from a C library where there is none: in the browser. Everywhere else this
// file is empty, and the system's own library serves.
#if __wasm__

#include <stddef.h>
#include <stdint.h>

// ---- memory ----
//
// Sizes are rounded up to one of four steps in each power of two. A block that is freed goes on
// the list of its size and is handed out again from there; it is never split or joined. That
// keeps a page that checks a design at each keystroke from growing, in the fewest lines.

extern unsigned char __heap_base;

/// Stands right before the bytes that the caller gets.
typedef struct Header {
  struct Header *next;
  uint32_t list;
} Header;

enum { smallest = 32, page = 65536, out_of_memory = 12, invalid = 22 };
static Header *free_blocks[128];
static uintptr_t unused;

/// A stretch of memory never handed out before.
static void *fresh(size_t size, size_t alignment) {
  if (!unused) unused = (uintptr_t)&__heap_base;
  uint64_t start = ((uint64_t)unused + sizeof(Header) + alignment - 1) / alignment * alignment;
  uint64_t end = start + size;
  uint64_t available = (uint64_t)__builtin_wasm_memory_size(0) * page;
  if (end > available) {
    uint64_t pages = (end - available + page - 1) / page;
    if (pages > page || __builtin_wasm_memory_grow(0, pages) == SIZE_MAX) return NULL;
  }
  unused = end;
  return (void *)(uintptr_t)start;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment & (alignment - 1)) return invalid;
  if (size > INT32_MAX) return out_of_memory;
  if (alignment < 16) alignment = 16;
  if (size < smallest) size = smallest;
  uint32_t step = 1u << (29 - __builtin_clz(size));
  size = (size + step - 1) & -step;
  uint32_t power = 31 - __builtin_clz(size);
  uint32_t list = power * 4 + ((size >> (power - 2)) & 3);
  // Blocks on a list are aligned to 16; whoever wants more gets a fresh one.
  Header *header = alignment == 16 ? free_blocks[list] : NULL;
  if (header) {
    free_blocks[list] = header->next;
  } else {
    void *start = fresh(size, alignment);
    if (!start) return out_of_memory;
    header = (Header *)start - 1;
    header->list = list;
  }
  *result = header + 1;
  return 0;
}

void *malloc(size_t size) {
  void *result = NULL;
  posix_memalign(&result, 16, size);
  return result;
}

void free(void *start) {
  if (!start) return;
  Header *header = (Header *)start - 1;
  header->next = free_blocks[header->list];
  free_blocks[header->list] = header;
}

// ---- bytes ----
//
// The first three become one instruction each, not a call to themselves.

void *memcpy(void *to, const void *from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int value, size_t count) {
  return __builtin_memset(to, value, count);
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < count; i++) {
    if (a[i] != b[i]) return a[i] - b[i];
  }
  return 0;
}

// ---- the rest ----

uintptr_t __stack_chk_guard = 0x5EED1E55;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

/// Swift prints only what goes wrong before a trap; a page has nowhere to show it.
int putchar(int character) { return character; }

/// Swift asks for randomness to seed its hashing. Always the same here, because the output must
/// be a function of the input; a page checks only what its own reader typed.
void arc4random_buf(void *start, size_t count) { __builtin_memset(start, 0x5E, count); }

// ---- arithmetic ----

/// The product of two 128-bit numbers, which the compiler asks for to see whether a product of two
/// 64-bit numbers fits. By 32-bit halves, as on paper; anything wider would call itself.
__int128 __multi3(__int128 left, __int128 right) {
  typedef union {
    __int128 whole;
    struct { uint64_t low, high; };
  } Wide;
  Wide a = {left}, b = {right}, product;
  const uint64_t half = 0xFFFFFFFF;
  uint64_t a0 = a.low & half, a1 = a.low >> 32, b0 = b.low & half, b1 = b.low >> 32;
  uint64_t first = a0 * b0;
  uint64_t second = a1 * b0 + (first >> 32);
  uint64_t third = a0 * b1 + (second & half);
  product.low = (third << 32) | (first & half);
  product.high =
      a1 * b1 + (second >> 32) + (third >> 32) + a.high * b.low + a.low * b.high;
  return product.whole;
}

#endif
