import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTexts } from '../i18n/use-texts.ts';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type {
  MovePolicyRequest,
  Operation,
  Policy,
  PolicyMovePreview,
  PolicyPreview,
  PolicySampleRequest,
} from './schema.gen.ts';

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

/** The document of a version, which never changes; nothing is asked while none is named. */
export function usePolicy(version: number | null) {
  const path = { version: version ?? 0 };
  return useQuery({
    queryKey: keys.policies.document(version ?? 0),
    queryFn:
      version === null
        ? skipToken
        : async () => (await api.GET('/api/v1/policies/{version}', { params: { path } })).data as Policy,
    staleTime: Infinity,
  });
}

/** Names and colours of orders as places use them. */
export function useColourSchemes() {
  const { language } = useTexts();
  return useQuery({
    queryKey: keys.policies.colourSchemes(language),
    queryFn: () => read(api.GET('/api/v1/policies/colour-schemes')),
    select: ({ items }) => items,
    staleTime: Infinity,
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

/** Which open cases are to move: all that meet each of what is given. */
export type PolicyMoveFilter = Omit<MovePolicyRequest, 'reason' | 'caseIds'>;

const PAGE = 20;

/** Open cases as a version in force would have them, page by page; nothing is changed. */
export function previewMoves(
  version: number,
  filter: PolicyMoveFilter,
  after: string | null,
): Promise<PolicyMovePreview> {
  const body = { ...filter, limit: PAGE, ...(after !== null && { after }) };
  return read(api.POST('/api/v1/policies/{version}/moves/preview', { params: { path: { version } }, body }));
}

/** The same by a document that is not in force. */
export function previewDocumentMoves(
  { document, regionId }: Pick<PreviewAsked, 'document' | 'regionId'>,
  after: string | null,
): Promise<PolicyMovePreview> {
  const place = regionId === null ? {} : { regionId };
  const body = { document: { ...document }, ...place, limit: PAGE, ...(after !== null && { after }) };
  return read(api.POST('/api/v1/policies/preview/moves', { body }));
}

/** Moves open cases, as an operation. */
export async function startMoves(version: number, body: MovePolicyRequest, key: string): Promise<Operation> {
  const params = { path: { version }, header: { 'Idempotency-Key': key } };
  return read(api.POST('/api/v1/policies/{version}/moves', { params, body }));
}
