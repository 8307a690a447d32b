import { KycLinkButton, KycLinkHandoff } from '@grid-kyc/react'

/** The handoff by itself, or beside the link button. */
export const Handoff = ({ isBeside }: { isBeside: boolean }) =>
  isBeside ? <KycLinkButton handoff /> : <KycLinkHandoff />
