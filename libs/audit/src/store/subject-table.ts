/** Where subjects of one kind are kept, for those who check every history. */
export interface SubjectTable {
  readonly kind: string;
  /** As SQL names it; it has `id`, and `chain_head`, the hash of the last event. */
  readonly table: string;
}
