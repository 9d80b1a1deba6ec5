import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { Policy, PolicyPreview, PolicySampleRequest } from './schema.gen.ts';

/** Every version, newest first; of one region's own where one is named. */
export function usePolicies(regionId: string | null) {
  return useQuery({
    queryKey: keys.policies.list(regionId),
    queryFn: () => read(api.GET('/api/v1/policies', { params: { query: regionId === null ? {} : { regionId } } })),
    select: (page) => page.items,
  });
}

/** What binds a region, or the city, with its version. */
export function useCurrentPolicy(regionId: string | null) {
  return useQuery({
    queryKey: keys.policies.current(regionId),
    queryFn: async () => {
      const params = { query: regionId === null ? {} : { regionId } };
      const { data, response } = await api.GET('/api/v1/policies/current', { params });
      return { document: data as Policy, version: Number(response.headers.get('Policy-Version')) };
    },
  });
}

/** What changes from one version to another; nothing is asked while there is no first one. */
export function usePolicyDifferences(from: number | null, to: number) {
  const path = { version: from ?? 0, other: to };
  return useQuery({
    queryKey: keys.policies.differences(from ?? 0, to),
    queryFn:
      from === null
        ? skipToken
        : () => read(api.GET('/api/v1/policies/{version}/differences/{other}', { params: { path } })),
    select: ({ items }) => items,
  });
}

export interface PreviewAsked {
  readonly document: Policy;
  readonly regionId: string | null;
  readonly sample: PolicySampleRequest;
}

/** A document as it would bind; the last answer stays until the next one is there. */
export function usePolicyPreview(asked: PreviewAsked | null) {
  return useQuery({
    queryKey: keys.policies.preview(asked),
    queryFn:
      asked === null
        ? skipToken
        : async (): Promise<PolicyPreview> => {
            const { document, regionId, sample } = asked;
            const body = { document: { ...document }, sample, ...(regionId !== null && { regionId }) };
            return read(api.POST('/api/v1/policies/preview', { body }));
          },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
