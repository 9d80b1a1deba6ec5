import { IntField, TextField, UuidField } from '@zhuoluo/platform';
import { PolicyFilter } from '../../store/moves/policy-filter.ts';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 200;

export class MovePolicyRequest extends PolicyFilter {
  @TextField({ max: 500, description: 'Why; it stands in the history of each case.' }) reason!: string;
}

export class PreviewMovesRequest extends PolicyFilter {
  @UuidField({ optional: true, description: 'The page begins behind this case.' }) after?: string;
  @IntField({ min: 1, max: LARGEST_PAGE, optional: true, description: `${DEFAULT_PAGE} unless given.` }) limit?: number;
}

export const pageOf = ({ after, limit = DEFAULT_PAGE }: PreviewMovesRequest) => ({ after, limit });
