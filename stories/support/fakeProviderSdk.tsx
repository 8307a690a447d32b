import type { LoadProviderSdk, ProviderSdkProps } from '@grid-kyc/react'
import { Component } from 'react'
import './fakeProviderSdk.css'

/** Replaces the provider’s SDK in stories, which may not leave their page: its buttons send what the SDK would. */
class FakeProviderSdk extends Component<ProviderSdkProps> {
  override componentDidMount() {
    this.props.onMessage('idCheck.onReady', {})
    this.props.onMessage('idCheck.onInitialized', {})
  }
  override render() {
    const { onMessage, accessToken } = this.props
    return (
      <div className="fake-sdk" data-token={accessToken.length > 0}>
        <p className="fake-sdk-title">Take a photo of your document</p>
        <p>This is where the provider’s own screens appear.</p>
        <button type="button" onClick={() => onMessage('idCheck.onStepInitiated', {})}>
          Begin
        </button>
        <button type="button" onClick={() => onMessage('idCheck.onApplicantSubmitted', {})}>
          Send
        </button>
      </div>
    )
  }
}

export const loadFakeSdk: LoadProviderSdk = async () => ({ default: FakeProviderSdk })

/** The optional peer is not installed. */
export const loadNoSdk: LoadProviderSdk = async () => ({ default: undefined })
