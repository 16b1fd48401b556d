import { request } from 'node:http';

/** Sends a body by POST; the status of the answer, once it is there whole. */
export function ask(url, agent, body) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode)).on('error', reject);
    });
    asked.on('error', reject).end(body);
  });
}
