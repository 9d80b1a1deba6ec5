import i18next from 'i18next';
import createClient from 'openapi-fetch';
import { actingPost } from '../app/session/acting-post.ts';
import { pagePerson } from '../app/session/page-person.ts';
import { signInAgain } from '../app/session/sign-in-again.ts';
import { turnPage } from '../app/session/turn-page.ts';
import { problemOf, Unreachable } from './problem.ts';
import type { paths } from './schema.gen.ts';

/** What the API answers to one request; it throws {@link Problem} or {@link Unreachable} instead of an error value. */
export const api = createClient<paths>({ baseUrl: '', fetch: send });

/** The body of an answer: `read(api.GET(…))`. */
export async function read<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** The text of what is answered as a document. */
export async function readHtml(path: string): Promise<string> {
  const answer = await send(new Request(path, { headers: { Accept: 'text/html' } }));
  return answer.text();
}

async function send(request: Request): Promise<Response> {
  let response = await once(request.clone());
  if (response.status === 401 && !request.url.includes('/auth/') && (await signInAgain.ask())) {
    response = await once(request);
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  // Held no longer: the page goes on in the posts that are.
  if (problem.code === 'post-not-held') actingPost.set(null);
  if (problem.code !== 'page-of-another-person') throw problem;
  turnPage();
  return new Promise(() => undefined); // the page that asked is gone in a moment
}

async function once(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', i18next.language);
  // No other site can set it without asking first: part of the API's defence of cookie-borne writes.
  request.headers.set('X-Requested-With', 'zhuoluo');
  const person = pagePerson.get();
  if (person) request.headers.set('Page-Person', person.id);
  const post = actingPost.get();
  if (post !== null) request.headers.set('Acting-Post', post);
  try {
    return await fetch(request);
  } catch (error) {
    throw new Unreachable('no answer', { cause: error });
  }
}

/** Every `POST …/{id}/…`. */
export type CommandPath = {
  [P in keyof paths]: P extends `${string}/{id}/${string}` ? (paths[P] extends { post: object } ? P : never) : never;
}[keyof paths];

type Post<P extends CommandPath> = paths[P] extends { post: infer Operation } ? Operation : never;

export type BodyOf<P extends CommandPath> =
  Post<P> extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : Record<string, never>;

export type AnswerOf<P extends CommandPath> =
  Post<P> extends { responses: { 200: { content: { 'application/json': infer Answer } } } } ? Answer : undefined;

type AnyPost = (path: string, init: object) => Promise<{ data?: unknown }>;

/**
 * Gives a command to one case, task or order; answers with the resource as it now is.
 *
 * @param idempotencyKey one per form fill, kept over retries: a lost answer never does a thing twice
 */
export function command<P extends CommandPath>(
  path: P,
  id: string,
  body: BodyOf<P>,
  idempotencyKey: string,
): Promise<AnswerOf<P>> {
  const params = { path: { id }, header: { 'Idempotency-Key': idempotencyKey } };
  return read((api.POST as AnyPost)(path, { params, body })) as Promise<AnswerOf<P>>;
}
