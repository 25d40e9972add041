/** Light, dark, or as the system has it. */
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { chooseTheme, THEMES, useTheme } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { THEME_ICONS } from "./looks.ts";

const LABELS: Readonly<Record<(typeof THEMES)[number], string>> = { system: "As the system", light: "Light", dark: "Dark" };

export function ThemeMenu() {
  const { choice, theme } = useTheme();
  return (
    <MenuTrigger>
      <Button className="button square" aria-label={`Theme: ${LABELS[choice].toLowerCase()}`}>
        <Icon name={THEME_ICONS[theme]} />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label="Theme"
          selectionMode="single"
          selectedKeys={[choice]}
          disallowEmptySelection
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((each) => keys !== "all" && keys.has(each));
            if (chosen !== undefined) chooseTheme(window, chosen);
          }}
        >
          {THEMES.map((each) => (
            <MenuItem key={each} id={each} className="menu-item with-icon" textValue={LABELS[each]}>
              <Icon name={THEME_ICONS[each]} />
              <Text slot="label">{LABELS[each]}</Text>
              {each === choice ? <Icon name="check" /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
