/**
 * A recursive CTE `waiting`: every lane with a pending delivery and the earliest `dueAt` in it. Each lane costs one step in
 * the index `Delivery_due`, however many rows wait there; so no row is ever in a lane that nobody finds.
 */
export const waitingLanesSql = `
  waiting AS (
    (SELECT d."accountId", d."connectionId", d."lane", d."dueAt" FROM "Delivery" d WHERE d."state" = 'pending'
     ORDER BY d."accountId", d."connectionId", d."lane", d."dueAt" LIMIT 1)
    UNION ALL
    SELECT next.* FROM waiting w CROSS JOIN LATERAL (
      SELECT d."accountId", d."connectionId", d."lane", d."dueAt" FROM "Delivery" d
      WHERE d."state" = 'pending'
        AND (d."accountId", d."connectionId", d."lane") > (w."accountId", w."connectionId", w."lane")
      ORDER BY d."accountId", d."connectionId", d."lane", d."dueAt" LIMIT 1
    ) next
  )`;
