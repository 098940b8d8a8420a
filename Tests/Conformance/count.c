// A plug-in of QEMU's that counts the instructions a program runs, and prints them at its end.
//
// Debian has no header for plug-ins: what is used of version 1 of their interface is declared here.
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

struct qemu_plugin_tb;
enum { ADD = 0 };
void qemu_plugin_register_vcpu_tb_trans_cb(uint64_t, void (*)(uint64_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *, int, void *, uint64_t);
void qemu_plugin_register_atexit_cb(uint64_t, void (*)(uint64_t, void *), void *);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);

#define SEEN __attribute__((visibility("default")))
SEEN int qemu_plugin_version = 1;

static uint64_t count;

// Of what is translated in one piece, all is run or nothing.
static void translated(uint64_t plugin, struct qemu_plugin_tb *piece) {
  qemu_plugin_register_vcpu_tb_exec_inline(piece, ADD, &count, qemu_plugin_tb_n_insns(piece));
}

static void ended(uint64_t plugin, void *nothing) {
  fprintf(stderr, "instructions: %" PRIu64 "\n", count);
}

SEEN int qemu_plugin_install(uint64_t plugin, const void *about, int arguments, char **argument) {
  qemu_plugin_register_vcpu_tb_trans_cb(plugin, translated);
  qemu_plugin_register_atexit_cb(plugin, ended, NULL);
  return 0;
}
