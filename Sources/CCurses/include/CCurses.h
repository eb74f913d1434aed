int cc_ok(void);
