// NCURSES_WIDECHAR as everywhere in this module, so that all files see one curses.
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "CCurses.h"
#include "internal.h"

/// Shared by the two: whether the screen is up. A byte, so no write of it can come apart.
static volatile unsigned char *screen_up = NULL;

void cc_note_screen(bool up) {
  if (screen_up) *screen_up = up;
}

/// Writes a string of the terminal's description, or what nearly all terminals understand.
static void say(bool described, const char *name, const char *usual) {
  char *text = described ? tigetstr(name) : NULL;
  if (text == (char *)-1) text = NULL;
  if (!described) text = (char *)usual;
  if (text) cc_write_all(STDOUT_FILENO, text, strlen(text));
}

static void restore(const struct termios *modes, bool leave_screen) {
  // Ignored, a background process may set the modes too.
  signal(SIGTTOU, SIG_IGN);
  if (leave_screen) {
    int error = 0;
    // Only now: the description costs nothing where nothing goes wrong.
    bool described = setupterm(NULL, STDOUT_FILENO, &error) == OK;
    say(described, "sgr0", "\033[0m");
    say(described, "rmkx", "\033[?1l\033>");
    say(described, "rmcup", "\033[?1049l");
    say(described, "cnorm", "\033[?25h");
    cc_paste_mode(STDOUT_FILENO, false);
    cc_mouse_mode(STDOUT_FILENO, false);
  }
  // Keys typed at a screen that is gone are not meant for the shell.
  tcsetattr(STDIN_FILENO, leave_screen ? TCSAFLUSH : TCSADRAIN, modes);
  signal(SIGTTOU, SIG_DFL);
}

static void finish(int status, const struct termios *modes, const char *farewell) {
  bool up = *screen_up;
  bool killed = WIFSIGNALED(status);
  if (up || killed) restore(modes, up);
  cc_print_errors(STDERR_FILENO);
  if (killed) {
    char number[32];
    int size = snprintf(number, sizeof number, " (signal %d)\n", WTERMSIG(status));
    cc_write_all(STDERR_FILENO, farewell, strlen(farewell));
    cc_write_all(STDERR_FILENO, number, (unsigned long)size);
  }
  // Not exit: what the child inherited of buffers and exit handlers is not to run twice.
  _exit(killed ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
}

/// Stops as the child did, so that the shell gets its prompt; goes on with it.
static void stop(pid_t child, int number, const struct termios *modes) {
  // Stopped from outside by SIGSTOP it could not leave its screen itself.
  bool up = *screen_up;
  struct termios raw;
  if (up && tcgetattr(STDIN_FILENO, &raw) == 0) restore(modes, true);
  if (number == SIGTSTP) {
    // The shell is to see the ^Z that it knows.
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
    sigprocmask(SIG_BLOCK, &only, NULL);
  } else {
    raise(SIGSTOP);
  }
  // The shell wakes the whole group; somebody else perhaps only us.
  kill(child, SIGCONT);
}

static void wait_for(pid_t child, const sigset_t *signals, const struct termios *modes, const char *farewell) {
  for (;;) {
    siginfo_t info;
    int number = sigwaitinfo(signals, &info);
    if (number < 0) continue;
    if (number != SIGCHLD) {
      // From the keyboard the child has it too; and its own ^Z must not come back to it. A hangup
      // may reach only the leader of the session.
      bool has_it = info.si_code == SI_KERNEL ? number != SIGHUP : info.si_pid == child;
      if (!has_it) kill(child, number);
      continue;
    }
    int status;
    pid_t changed;
    while ((changed = waitpid(child, &status, WNOHANG | WUNTRACED)) == child) {
      if (WIFSTOPPED(status)) {
        stop(child, WSTOPSIG(status), modes);
      } else {
        finish(status, modes, farewell);
      }
    }
    if (changed < 0 && errno == ECHILD) _exit(1);
  }
}

bool cc_guard(const char *farewell) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0 || !isatty(STDOUT_FILENO)) return false;
  void *page = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return false;
  screen_up = page;
  cc_prepare_errors();
  fflush(NULL);

  // All that would end the guardian alone: the child is to hear of it, and the terminal to be restored.
  static const int forwarded[] = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGTSTP,   SIGUSR1, SIGUSR2, SIGCHLD,
                                  SIGABRT, SIGBUS,  SIGFPE,  SIGILL,  SIGSEGV,   SIGTRAP, SIGSYS,  SIGALRM,
                                  SIGXCPU, SIGXFSZ, SIGPROF, SIGPIPE, SIGVTALRM, SIGIO,   SIGPWR,  SIGSTKFLT};
  sigset_t signals, before;
  sigemptyset(&signals);
  for (unsigned i = 0; i < sizeof forwarded / sizeof *forwarded; i++) sigaddset(&signals, forwarded[i]);
  sigprocmask(SIG_BLOCK, &signals, &before);

  // Ignored, as some parents leave it, the death of the child would go unnoticed.
  signal(SIGCHLD, SIG_DFL);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child > 0) wait_for(child, &signals, &modes, farewell);
  sigprocmask(SIG_SETMASK, &before, NULL);
  if (child < 0) return false;

  // TERM, which the child answers by leaving its screen: without a guardian that is the best left.
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(128 + SIGTERM);
  // Swift's crash handler would ask a question on top of the screen and wait. SWIFT_BACKTRACE is
  // read before main, so the handlers are taken away instead; the guardian tells what happened.
  static const int crashes[] = {SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
  return true;
}
