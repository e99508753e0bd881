import { randomUUID } from 'node:crypto';
import { z } from '../../reading/zod.ts';
import { jsonBody } from '../body.ts';
import { hookRow, wantedHook } from '../hooks/hook.ts';
import { jsonAnswer } from '../json.ts';
import { noSuch } from '../problem.ts';
import type { Route } from '../route.ts';

const made = hookRow.extend({ secret: z.string().describe('what its messages are signed with; shown this once') });

const add: Route = {
  method: 'post', path: '/api/hooks', about: 'Makes a webhook: what additions bring that was not known is sent there, signed as Standard Webhooks has it, again where that fails.', scope: 'admin', body: wantedHook, answer: { status: 201, row: made },
  respond: async (c, { hooks, now }) => {
    const hook = hooks.all.add(await jsonBody(c, wantedHook), now().toISOString());
    c.set('made', hook.id);
    return jsonAnswer(c, hook, { status: 201 });
  },
};

const list: Route = {
  method: 'get', path: '/api/hooks', about: 'The webhooks there are, without their secrets.', scope: 'admin', answer: { status: 200, row: z.object({ rows: z.array(hookRow) }) },
  respond: (c, { hooks }) => jsonAnswer(c, { rows: hooks.all.all().map((hook) => hookRow.parse(hook)) }),
};

const attempt: Route = {
  method: 'post', path: '/api/hooks/:id/try', about: 'Sends a message of the type test to a webhook.', scope: 'admin', answer: { status: 202, row: z.object({ message: z.string() }) },
  respond: (c, { hooks, now }) => {
    const id = c.req.param('id') ?? '', hook = hooks.all.all().find((one) => one.id === id), message = `msg_${randomUUID()}`;
    if (!hook) throw noSuch('webhook', id, 'GET /api/hooks lists them.');
    hooks.sender.send(hook, { id: message, type: 'test', timestamp: now().toISOString(), data: {} });
    return jsonAnswer(c, { message }, { status: 202 });
  },
};

const remove: Route = {
  method: 'post', path: '/api/hooks/:id/remove', about: 'Removes a webhook: nothing more is sent there.', scope: 'admin', answer: { status: 200, row: z.object({ removed: z.string() }) },
  respond: (c, { hooks }) => {
    const id = c.req.param('id') ?? '';
    if (!hooks.all.remove(id)) throw noSuch('webhook', id, 'GET /api/hooks lists them.');
    return jsonAnswer(c, { removed: id });
  },
};

export const hookRoutes: readonly Route[] = [add, list, attempt, remove];
