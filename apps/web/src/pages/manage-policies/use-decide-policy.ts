import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { PolicyAction } from '../../api/schema.gen.ts';

/** Confirms a proposal or takes it back; the list is read again either way. */
export function useDecidePolicy(version: number) {
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (action: PolicyAction) => {
      const params = { path: { version }, header: { 'Idempotency-Key': `${action}-${key}` } };
      return action === 'confirm'
        ? read(api.POST('/api/v1/policies/{version}/confirm', { params, body: {} }))
        : read(api.POST('/api/v1/policies/{version}/withdraw', { params, body: {} }));
    },
    onSettled: () =>
      Promise.all([keys.policies.all, keys.me].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
