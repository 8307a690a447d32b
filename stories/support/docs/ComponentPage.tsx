import { props } from 'virtual:props'
import stylesheet from '@grid-kyc/react/styles.css?raw'
import { Description, Primary, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import { type Guide, guides } from './guides.js'
import { propertiesOf } from './propertiesOf.js'

/** The page of a component: its first story, props with their types, styling, keyboard, and links to all other stories. */
export function ComponentPage() {
  const { preparedMeta, csfFile } = useOf('meta', ['meta'])
  const name = preparedMeta.title.split('/').at(-1) ?? ''
  const guide: Guide | undefined = guides[name]
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <Props of={name} />
      {guide && <HowTo guide={guide} />}
      <h2>Stories</h2>
      <ul>
        {Object.values(csfFile.stories).map(({ id, name: story }) => (
          <li key={id}>
            <a href={`./?path=/story/${id}`} target="_parent">
              {story}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Every prop with its type, required ones first. */
function Props({ of }: { of: string }) {
  const members = [...(props[of] ?? [])].sort((a, b) => Number(a.optional) - Number(b.optional))
  if (members.length === 0) return null
  return (
    <>
      <h2>Props</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, type, optional, about }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
                {!optional && ' (required)'}
              </td>
              <td>
                <code>{type}</code>
              </td>
              <td>{about}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
