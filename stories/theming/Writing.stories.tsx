import { Alert, Button, TextField, Theme } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useReview } from '../support/Review.js'
import './Specimen.css'

interface Sample {
  lang: string
  dir: 'ltr' | 'rtl'
  title: string
  text: string
  label: string
  value: string
  action: string
}

/** The library's parts in other scripts; the words are the host's. */
function Writing({ lang, dir, title, text, label, value, action }: Sample) {
  const { theme } = useReview()
  return (
    <Theme theme={theme} lang={lang} dir={dir} className="specimen">
      <Alert tone="progress" title={title}>
        <p>{text}</p>
      </Alert>
      <TextField label={label} value={value} onChange={() => undefined} />
      <div>
        <Button variant="primary">{action}</Button>
      </div>
    </Theme>
  )
}

const meta = { title: 'Theming/Writing', component: Writing, tags: ['!autodocs'] } satisfies Meta<typeof Writing>

export default meta
type Story = StoryObj<typeof meta>

export const Latin: Story = {
  args: {
    lang: 'de',
    dir: 'ltr',
    title: 'Wir prüfen Ihre Angaben',
    text: 'Sie müssen nichts tun und können diese Seite schließen.',
    label: 'Rechtlicher Name der Gesellschaft',
    value: 'Rückversicherungsgesellschaft Łódź–København AG',
    action: 'Weiter zur Identitätsprüfung',
  },
}
export const Chinese: Story = {
  args: {
    lang: 'zh-Hans',
    dir: 'ltr',
    title: '我们正在核对您的资料',
    text: '您无需做任何事，可以关闭此页面。',
    label: '企业法定名称',
    value: '上海海港松林贸易有限公司',
    action: '继续身份验证',
  },
}
export const Arabic: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    title: 'نحن نتحقق من بياناتك',
    text: 'لست بحاجة إلى فعل أي شيء، ويمكنك إغلاق هذه الصفحة.',
    label: 'الاسم القانوني للشركة',
    value: 'شركة الميناء والصنوبر للتجارة',
    action: 'المتابعة إلى التحقق من الهوية',
  },
}
