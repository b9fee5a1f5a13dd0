// The yardstick for the intake: a webhook receiver as Blnk's documentation shows it (Express, HMAC over the raw body,
// timingSafeEqual, a window for the timestamp), in one process, which stores the same as Gatehouse by the same statement
// and answers after the commit. The statement is ../insert.sql; what its values are is in `values` below.
//
// In its favour: the statement is prepared once for each connection, the source is not looked up, refusals are not
// recorded. To be the same: the body is sealed with AES-256-GCM, and the event's id comes of its content.
import { createCipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express from 'express';
import pg from 'pg';

const secret = process.env.WEBHOOK_SECRET;
const port = Number(process.env.PORT);
const connections = Number(process.env.PG_CONNECTIONS);
const key = randomBytes(32);
const toleranceSeconds = 300;
const source = '00000000-0000-7000-8000-000000000001';
const keptHeaders = new Set(['accept', 'accept-encoding', 'content-length', 'content-type', 'host', 'user-agent',
  'x-blnk-timestamp']);

const names = [];
const text = readFileSync(new URL('../insert.sql', import.meta.url), 'utf8')
  .replace(/^--.*$/gm, '')
  .replace(/(?<!:):([a-z_]+)/g, (_, name) => {
    if (!names.includes(name)) {
      names.push(name);
    }
    return `$${names.indexOf(name) + 1}`;
  });
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: connections });

const app = express();
app.disable('x-powered-by');
app.post('/webhooks/blnk', express.raw({ type: 'application/json', limit: '5mb' }), async (request, response) => {
  const body = request.body;
  const timestamp = request.get('x-blnk-timestamp');
  if (!Buffer.isBuffer(body) || !fresh(timestamp) || !authentic(request.get('x-blnk-signature'), timestamp, body)) {
    response.status(401).end();
    return;
  }
  const row = values(request, body, timestamp);
  await pool.query({ name: 'insert', text, values: names.map(name => row[name]) });
  response.status(200).end();
});

function fresh(timestamp) {
  return Math.abs(Date.now() / 1000 - Number(timestamp)) <= toleranceSeconds;
}

function authentic(signature, timestamp, body) {
  if (!/^[0-9a-f]{64}$/.test(signature ?? '')) {
    return false;
  }
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

function values(request, body, timestamp) {
  const { event, data } = JSON.parse(body);
  const id = eventId(event, data);
  return {
    id,
    received_at: new Date(),
    source_id: source,
    state: 'TO_HANDLE',
    size: body.length,
    name: event,
    resource: data.transaction_id,
    instance_id: null,
    body_hash: createHash('sha256').update(body).digest(),
    headers: recorded(request.rawHeaders),
    signed_at: new Date(Number(timestamp) * 1000),
    verified_by: 'environment-1',
    sealed_body: sealed(body, id),
  };
}

// The minute of the event, then a hash of what it is known by: the same place in the index of ids as Gatehouse's have.
function eventId(event, { transaction_id: resource, created_at: createdAt }) {
  const minute = Math.floor(Date.parse(createdAt) / 60000) * 60000;
  const hex = minute.toString(16).padStart(12, '0')
    + createHash('sha256').update(`${source}\n${event}\n${resource}`).digest('hex').slice(0, 20);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function recorded(headers) {
  return headers.map((text, place) => {
    if (place % 2 === 0) {
      return text.toLowerCase();
    }
    const name = headers[place - 1].toLowerCase();
    if (keptHeaders.has(name)) {
      return text;
    }
    return name === 'x-blnk-signature' ? `${text.slice(0, 12)}…` : '[not kept]';
  });
}

function sealed(body, id) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`event-body ${id}`));
  return Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

app.listen(port, '127.0.0.1');
