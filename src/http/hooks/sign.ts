import { createHmac } from 'node:crypto';

/** What is sent with a message, as Standard Webhooks has it: its id, when it was sent (seconds since 1970), and an HMAC over both and the body. */
export function signedHeaders(secret: string, id: string, seconds: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64'), signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
