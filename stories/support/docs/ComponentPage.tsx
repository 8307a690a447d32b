import stylesheet from '@grid-kyc/react/styles.css?raw'
import { Controls, Description, Primary, Stories, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import { type Guide, guides } from './guides.js'
import { propertiesOf } from './propertiesOf.js'

/** The page of a component: what it is, its props, and how it is styled, driven and used. */
export function ComponentPage() {
  const { preparedMeta } = useOf('meta', ['meta'])
  const guide: Guide | undefined = guides[preparedMeta.title.split('/').at(-1) ?? '']
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <h2>Props</h2>
      <Controls />
      {guide && <HowTo guide={guide} />}
      <Stories includePrimary={false} />
    </>
  )
}

function HowTo({ guide: { slots, keyboard, dos, donts } }: { guide: Guide }) {
  const properties = propertiesOf(slots, stylesheet)
  return (
    <>
      <h2>Slots</h2>
      <p>Each part has a class to style it by; its state is in data attributes.</p>
      <Codes list={slots.map(slot => `.gk-${slot}`)} />
      <h2>Properties</h2>
      {properties.length > 0 ? <Codes list={properties} /> : <p>None of its own.</p>}
      <h2>Keyboard</h2>
      <dl>
        {keyboard.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>Do</h2>
      <List list={dos} />
      <h2>Don’t</h2>
      <List list={donts} />
    </>
  )
}

const Codes = ({ list }: { list: readonly string[] }) => (
  <p>
    {list.map(each => (
      <span key={each}>
        <code>{each}</code>{' '}
      </span>
    ))}
  </p>
)

const List = ({ list }: { list: readonly string[] }) => (
  <ul>
    {list.map(each => (
      <li key={each}>{each}</li>
    ))}
  </ul>
)
