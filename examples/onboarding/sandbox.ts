/**
 * Grid's sandbox on this machine, beyond what Grid itself offers: customers in any state, and a change of state. A real
 * backend has none of this.
 */
export function createSandboxControls(gridBaseUrl: string, authorization: string) {
  const ask = async (path: string, body?: object): Promise<Response> => {
    const answer = await fetch(new URL(`/controls/${path}`, gridBaseUrl), {
      method: body ? 'POST' : 'GET',
      headers: { authorization },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}. Is it Grid's sandbox of this repository?`)
    return answer
  }
  return {
    seeds: async (): Promise<string[]> => (await ask('seeds')).json(),
    plant: async (name: string): Promise<string> => (await (await ask('seed', { name })).json()).customerId,
    setStatus: (customerId: string, status: string) => ask('status', { customerId, status }),
  }
}
