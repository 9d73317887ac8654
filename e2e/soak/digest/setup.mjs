/** A database and the sandbox; schedulers are processes of their own, and no site is needed. */
export const needsSite = false;
export const needsDatabase = true;
