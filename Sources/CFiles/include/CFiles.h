// What Swift's module of the C library does not name.

#ifndef CFILES_H
#define CFILES_H

/// Gives a file its name unless something has that name already: then -1 with EEXIST. EINVAL or ENOSYS where the file
/// system cannot do it.
int cf_rename_new(const char *from, const char *to);

/// The commands of fcntl for locks that belong to an open file and not to a process.
extern const int cf_get_lock, cf_set_lock;

#endif
