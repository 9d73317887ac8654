/** A site, and a PostgreSQL server of its own: nobody else's may be restarted. */
export const needsSite = true;
