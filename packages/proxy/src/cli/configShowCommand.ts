import type { Command } from './Command.js'
import { connect, gridHelp, gridOptions } from './gridOptions.js'

/** Prints what matters for onboarding of the platform's configuration at Grid. */
export const configShowCommand: Command = {
  name: 'config show',
  summary: "Prints your platform's configuration at Grid: webhook endpoint, UMA domain, currencies.",
  help: gridHelp,
  options: gridOptions,
  async run(values, _, io) {
    const config = await (await connect(values, io)).getPlatformConfig()
    io.out(`Webhook endpoint  ${config.webhookEndpoint ?? 'none (set one with: grid-kyc-proxy webhook set <url>)'}`)
    io.out(`UMA domain        ${config.umaDomain ?? 'none'}`)
    const regulated = config.isRegulatedFinancialInstitution === true
    io.out(`KYC               ${regulated ? 'done by your platform (regulated)' : 'done by Grid'}`)
    io.out('Currencies        and the customer fields that each needs')
    for (const { currencyCode, providerRequiredCustomerFields: fields = [] } of config.supportedCurrencies ?? []) {
      io.out(`  ${currencyCode.padEnd(8)}${fields.join(', ') || 'nothing'}`)
    }
    return 0
  },
}
