import type { TableCheck } from '../record.ts';

// An order that an earlier version issued has no text, and its event no hash.
const DIFFERENT = `
  SELECT coalesce(o.doc_number, t.order_id::text, e.order_id::text) AS subject,
    CASE
      WHEN t.order_id IS NULL THEN 'no text, although one was kept when it was issued'
      WHEN e.order_id IS NULL THEN 'a text, and no issue that kept it'
      ELSE 'its text is not what was issued' END AS what
  FROM (
    SELECT (facts->>'orderId')::uuid AS order_id, facts->>'sha256' AS sha256
    FROM event WHERE type = 'order-issued' AND facts->>'sha256' IS NOT NULL) e
  FULL JOIN order_text t USING (order_id)
  LEFT JOIN supervision_order o ON o.id = order_id
  WHERE e.sha256 IS DISTINCT FROM encode(sha256(convert_to(t.text, 'UTF8')), 'hex') OR e.sha256 <> encode(t.sha256, 'hex')
  ORDER BY order_id`;

/** An issued order says what it said when it was issued (rules.md §116). */
export const orderTexts: TableCheck = {
  name: 'order-texts',
  title: '督办单正文与签发时一致',
  async *faults(tx) {
    const { rows } = await tx.query<{ subject: string; what: string }>(DIFFERENT);
    yield* rows;
  },
};
