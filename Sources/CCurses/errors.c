#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CCurses.h"
#include "internal.h"

// Text on standard error while the screen is up would vanish with it. It is held in memory and not
// in a file: it may name amounts, and the guardian can still read it when this process is dead.
static int held = -1;
static int original = -1;

bool cc_prepare_errors(void) {
  if (held < 0) held = memfd_create("stderr", MFD_CLOEXEC);
  return held >= 0;
}

bool cc_hold_errors(void) {
  if (original >= 0) return true;
  if (!cc_prepare_errors()) return false;
  fflush(stderr);
  original = dup(STDERR_FILENO);
  if (original < 0) return false;
  if (dup2(held, STDERR_FILENO) >= 0) return true;
  close(original);
  original = -1;
  return false;
}

void cc_show_errors(void) {
  if (original < 0) return;
  fflush(stderr);
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
  cc_print_errors(STDERR_FILENO);
}

void cc_print_errors(int output) {
  if (held < 0) return;
  char bytes[4096];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(held, bytes, sizeof bytes, place)) > 0) {
    cc_write_all(output, bytes, (unsigned long)count);
    place += count;
  }
  // The descriptors share one place, in this process and in the guardian.
  if (ftruncate(held, 0) == 0) lseek(held, 0, SEEK_SET);
}

void cc_write_all(int output, const char *bytes, unsigned long size) {
  while (size > 0) {
    ssize_t count = write(output, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes += count;
    size -= (unsigned long)count;
  }
}
