#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>

#include "CFiles.h"

int cf_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

const int cf_get_lock = F_OFD_GETLK;
const int cf_set_lock = F_OFD_SETLK;
