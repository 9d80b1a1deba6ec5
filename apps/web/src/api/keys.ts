/** Every query's key, so that a change can name what to read again. */
export const keys = {
  me: ['me'],
  sessions: ['sessions'],
  reference: (name: string, filter: unknown = null) => ['reference', name, filter],
  cases: {
    all: ['cases'],
    lists: ['cases', 'list'],
    list: (filter: unknown) => ['cases', 'list', filter],
    one: (id: string) => ['cases', 'one', id],
    timeline: (id: string) => ['cases', 'one', id, 'timeline'],
    deadlines: (id: string) => ['cases', 'one', id, 'deadlines'],
  },
  tasks: {
    all: ['tasks'],
    list: (filter: unknown) => ['tasks', 'list', filter],
    one: (id: string) => ['tasks', 'one', id],
    counts: ['tasks', 'counts'],
  },
  orders: {
    all: ['orders'],
    list: (filter: unknown) => ['orders', 'list', filter],
    one: (id: string) => ['orders', 'one', id],
    document: (id: string) => ['orders', 'document', id],
    history: (id: string) => ['orders', 'history', id],
  },
  board: { all: ['board'], part: (name: string, filter: unknown) => ['board', name, filter] },
  manage: {
    kind: (kind: string) => ['manage', kind],
    list: (kind: string, asked: unknown) => ['manage', kind, 'list', asked],
    one: (kind: string, id: string) => ['manage', kind, 'one', id],
    history: (kind: string, id: string) => ['manage', kind, 'history', id],
    gaps: ['manage', 'gaps'],
    count: (path: string) => ['manage', 'count', path],
    found: (kind: string, q: string) => ['manage', kind, 'found', q],
  },
  views: (page: string) => ['views', page],
  inbox: { all: ['inbox'], list: (filter: unknown) => ['inbox', 'list', filter], count: ['inbox', 'count'] },
} as const;
