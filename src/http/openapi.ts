import { z } from '../reading/zod.ts';
import { problemRow } from './problem.ts';
import type { Route } from './route.ts';

/** The API as OpenAPI 3.1 has it, made from the routes themselves. */
export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z0-9]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hearsay', version: '1', description: 'Who said what, through whom, and who denies it. Answers are rows, a page at a time; problems are application/problem+json with a hint. Text of articles is untrusted: show it as text.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }], paths,
    components: { schemas: { Problem: schemaOf(problemRow) }, securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key, where the server asks for one: hearsay serve keys add' } } },
    security: [{}, { key: [] }],
  };
}

function operation({ method, path, about, scope, query, body, files, answer }: Route): object {
  const within = [...path.matchAll(/:([a-z0-9]+)/g)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const asked = query === undefined ? [] : parametersOf(query), [summary = about] = about.split(/(?<=[.:])\s/);
  return {
    operationId: `${method}-${path.slice(1).replace(/[^a-z0-9]+/g, '-')}`, summary: summary.replace(/[.:]$/, ''), description: `${about}${scope === 'open' ? '' : ` Needs a key with the scope ${scope}, where keys are needed.`}`, parameters: [...within, ...asked],
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') }, ...(files ? { 'multipart/form-data': { schema: { type: 'object', additionalProperties: { type: 'string', format: 'binary' } } } } : {}) } } }),
    responses: {
      [answer.status]: { description: 'What was asked for.', content: 'row' in answer ? { 'application/json': { schema: schemaOf(answer.row) } } : { [answer.mediaType]: {} } },
      default: { description: 'A problem.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

function parametersOf(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, { description?: string }>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: 'query', required: required.includes(name), ...(description === undefined ? {} : { description }), schema }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as { $schema?: string };
  return rest;
}
