/** The Fastify instance that slices register their routes on, and what a request carries for them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { Actor } from '../actor.ts';

export type ThadsServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Finds out who sends a request; undefined where nobody is signed in. */
export type FindActor = (request: FastifyRequest) => Promise<Actor | undefined>;

declare module 'fastify' {
  // Merging into these interfaces is how Fastify types decorations and route settings.
  interface FastifyRequest {
    /** Who is signed in; throws in a route that is open to all and was reached without a session. */
    readonly actor: Actor;
    /** The same, undefined where nobody is signed in. */
    found_actor: Actor | undefined;
  }
  interface FastifyContextConfig {
    /** The route answers without a session. */
    open_to_all?: true;
  }
}
