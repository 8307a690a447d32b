import {
  BeneficialOwnerForm,
  BusinessKybWizard,
  GridKycProvider,
  IndividualKycForm,
  KycLinkButton,
  VerificationErrorList,
} from '@grid-kyc/react'
import { type ComponentType, Fragment, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const components = {
  KycLinkButton: () => <KycLinkButton />,
  BusinessKybWizard: () => <BusinessKybWizard />,
  BeneficialOwnerForm: () => <BeneficialOwnerForm />,
  IndividualKycForm: () => <IndividualKycForm />,
  VerificationErrorList: () => <VerificationErrorList />,
}

export type ComponentName = keyof typeof components

export interface MountOptions {
  locale?: string | undefined
  isStrict?: boolean | undefined
  /** What the host has around the component, in the same React. */
  wrapper?: ComponentType<{ children: ReactNode }> | undefined
  /** Where the hosted check is opened. */
  navigate: (url: string) => void
}

/**
 * Mounts a component as a host does that has this React and this copy of the library. Built by itself, it is a
 * micro-frontend's; gives back how to unmount it.
 */
export function mountComponent(container: Element, name: ComponentName, options: MountOptions): () => void {
  const { locale, isStrict, navigate, wrapper: Wrapper = Fragment } = options
  const Mode = isStrict ? StrictMode : Fragment
  const Component = components[name]
  const root = createRoot(container)
  root.render(
    <Mode>
      <Wrapper>
        <GridKycProvider
          proxyUrl="/api/grid"
          locale={locale}
          polling={{ fromMs: 200, upToMs: 400, settledMs: 400 }}
          support={<a href="mailto:help@platform.test">Contact us</a>}
          navigate={navigate}
        >
          <Component />
        </GridKycProvider>
      </Wrapper>
    </Mode>,
  )
  return () => root.unmount()
}
