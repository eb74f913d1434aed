#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include "CFiles.h"

void cf_keep_secrets(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}

static volatile sig_atomic_t caught;

static void note(int number) { caught = number; }

/// Reads bytes up to the end of the line; those that do not fit are dropped, and then it is too long.
static long read_line(int input, unsigned char *bytes, long room) {
  long count = 0;
  for (;;) {
    unsigned char byte;
    long got = read(input, &byte, 1);
    if (got < 0 && errno == EINTR && !caught) continue;
    if (got < 0) return -1;
    if (got == 0 && count == 0) {
      errno = 0;
      return -1;
    }
    if (got == 0 || byte == '\n') break;
    if (count < room) bytes[count] = byte;
    count++;
  }
  if (count > room) {
    explicit_bzero(bytes, room);
    errno = EMSGSIZE;
    return -1;
  }
  return count > 0 && bytes[count - 1] == '\r' ? count - 1 : count;
}

long cf_read_secret(int input, unsigned char *bytes, long room) {
  caught = 0;
  return read_line(input, bytes, room);
}

long cf_ask_secret(const char *prompt, unsigned char *bytes, long room) {
  int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  struct termios before;
  if (terminal < 0) return -1;
  if (tcgetattr(terminal, &before) != 0) {
    close(terminal);
    return -1;
  }
  static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
  enum { count = sizeof ending / sizeof *ending };
  struct sigaction action, old[count];
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  caught = 0;
  for (int i = 0; i < count; i++) sigaction(ending[i], &action, &old[i]);

  struct termios quiet = before;
  quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  quiet.c_lflag |= ICANON | ISIG;
  // What was typed before the question was not meant for it.
  tcsetattr(terminal, TCSAFLUSH, &quiet);
  long ignored = write(terminal, prompt, strlen(prompt));
  long got = read_line(terminal, bytes, room);
  int code = errno;
  ignored = write(terminal, "\n", 1);
  (void)ignored;
  tcsetattr(terminal, TCSAFLUSH, &before);
  for (int i = 0; i < count; i++) sigaction(ending[i], &old[i], NULL);
  close(terminal);
  if (caught) {
    explicit_bzero(bytes, room);
    int number = caught;
    raise(number == SIGTSTP ? SIGINT : number);
    code = EINTR;
    got = -1;
  }
  errno = code;
  return got;
}
