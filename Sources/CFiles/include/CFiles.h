// What Swift's module of the C library does not name.

#ifndef CFILES_H
#define CFILES_H

/// Gives a file its name unless something has that name already: then -1 with EEXIST. EINVAL or ENOSYS where the file
/// system cannot do it.
int cf_rename_new(const char *from, const char *to);

/// The commands of fcntl for locks that belong to an open file and not to a process.
extern const int cf_get_lock, cf_set_lock;

/// From now on this process leaves no core file, and no other of the same user can look into its memory.
void cf_keep_secrets(void);

/// Reads a line of at most `room` bytes without its end. -1 with errno: 0 at the end of the input, EMSGSIZE where it is
/// longer.
long cf_read_secret(int input, unsigned char *bytes, long room);

/// The same from the terminal of this process, whatever its input is, after a prompt and without an echo. The terminal
/// is as it was before when it returns; a signal that ends the program is raised again then.
long cf_ask_secret(const char *prompt, unsigned char *bytes, long room);

#endif
