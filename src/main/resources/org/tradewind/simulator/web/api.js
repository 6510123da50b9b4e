async function read(answer) {
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

export async function get(path) {
  return read(await fetch(`api/${path}`));
}

/** The header tells the server that this page asks, and no other site in the same browser. */
export async function post(path, body, signal) {
  const form = body instanceof FormData;
  const headers = { 'X-Chat-Page': '1' };
  if (!form) {
    headers['Content-Type'] = 'application/json';
  }
  return read(await fetch(`api/${path}`, { method: 'POST', headers, signal, body: form ? body : JSON.stringify(body) }));
}
